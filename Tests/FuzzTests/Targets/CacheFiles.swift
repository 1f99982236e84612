import Coverage
import Foundation
import Geometry
import Territory

@testable import maillage

extension FuzzTarget {
  /// A file of the cache: as it is, and as one whose parts all have the fingerprint that they should.
  ///
  /// The input is a row of parts, each a byte for the size of its values, two for their number, and the values; the
  /// program's own writer puts them together.
  static let cache = FuzzTarget(name: "cache") { input in
    InputFolder.with(input, named: "input.columns") { path in
      readKept(path)
      let folder = (path as NSString).deletingLastPathComponent
      guard var file = ColumnFileWriter(path, in: folder, key: key) else { return }
      var rest = input[...]
      while rest.count > 3 {
        let head = Array(rest.prefix(3))
        let count = Int(head[1]) | Int(head[2]) << 8
        rest = rest.dropFirst(3)
        switch head[0] % 4 {
        case 0: file.put(values(&rest, count, as: UInt8.self))
        case 1: file.put(values(&rest, count, as: Int32.self))
        case 2: file.put(values(&rest, count, as: UInt64.self))
        default: file.put(values(&rest, count, as: Box.self))
        }
      }
      file.finish()
      readKept(path)
    }
  }

  private static func values<Value: BitwiseCopyable>(_ rest: inout Data, _ count: Int, as _: Value.Type) -> [Value] {
    let bytes = rest.prefix(count * MemoryLayout<Value>.stride)
    rest = rest.dropFirst(bytes.count)
    return bytes.withUnsafeBytes { bytes in
      (0..<(bytes.count / MemoryLayout<Value>.stride)).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Value>.stride, as: Value.self)
      }
    }
  }

  private static let key = "toy"

  private static func readKept(_ path: String) {
    if var file = ColumnFileReader(path, key: key), let read = ReadCommunes(kept: &file, source: "input") {
      _ = Outlines(read.communes.shapes, threads: 1).areas
    }
    if var file = ColumnFileReader(path, key: key), let mesh = SavedMesh(kept: &file) {
      _ = try? Mesh(toyGeography, Atoms(toyGeography, cutting: []), active: nil, known: mesh, threads: 1)
    }
  }
}
