import Foundation
import Testing

/// What is kept from run to run changes how long an answer takes, never the answer.
@Suite("Cache") struct CacheTests {
  private static let question = ["stats", "--format", "csv", "--lang", "en"]

  private func stats(_ cache: String, _ more: [String] = []) async throws -> Data {
    let run = try await BuiltBinary.run(Self.question + more, environment: ["XDG_CACHE_HOME": cache])
    #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
    return run.outputBytes
  }

  private func kept(_ scratch: Scratch) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: scratch.file("maillage")).sorted()
    return (files ?? []).map { scratch.file("maillage/\($0)") }
  }

  @Test func sameBytesWithoutColdAndWarm() async throws {
    let scratch = try Scratch()
    let without = try await stats(scratch.path, ["--no-cache"])
    #expect(kept(scratch).isEmpty)
    let cold = try await stats(scratch.path)
    // The communes, and the area that they make.
    let files = kept(scratch).map { URL(fileURLWithPath: $0).lastPathComponent.prefix { $0 != "-" } }
    #expect(files == ["communes", "mesh"])
    let warm = try await stats(scratch.path)
    #expect(without == cold)
    #expect(cold == warm)
    #expect(without.count > 10_000)
  }

  @Test func oneAnswerForAnotherQuestion() async throws {
    let scratch = try Scratch()
    _ = try await stats(scratch.path)
    let question = ["coverage", "--departement", "13", "--format", "json"]
    let warm = try await BuiltBinary.run(question, environment: ["XDG_CACHE_HOME": scratch.path])
    let without = try await BuiltBinary.run(question + ["--no-cache"])
    #expect(warm.status == 0 && warm.outputBytes == without.outputBytes)
  }

  /// Each file cut short, with one byte changed, emptied, or of another program.
  @Test(arguments: ["cut", "changed", "emptied", "foreign"])
  func damageIsSeen(damage: String) async throws {
    let scratch = try Scratch()
    let good = try await stats(scratch.path)
    let files = kept(scratch)
    #expect(files.count == 2)
    var originals: [Data] = []
    for file in files {
      let url = URL(fileURLWithPath: file)
      var bytes = try Data(contentsOf: url)
      originals.append(bytes)
      switch damage {
      case "cut": bytes = bytes.prefix(bytes.count * 2 / 3)
      case "changed": bytes[bytes.count / 2] ^= 0x40
      case "emptied": bytes = Data()
      default: bytes = Data("this is not a file of maillage, whatever its name says".utf8)
      }
      try bytes.write(to: url)
    }
    #expect(try await stats(scratch.path) == good)
    // And it has been mended.
    #expect(kept(scratch) == files)
    for (file, original) in zip(files, originals) {
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == original)
    }
  }

  @Test func severalAtOnce() async throws {
    let scratch = try Scratch()
    let answers = try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<4 { group.addTask { try await stats(scratch.path) } }
      return try await group.reduce(into: [Data]()) { $0.append($1) }
    }
    #expect(Set(answers).count == 1)
    #expect(kept(scratch).count == 2)
    #expect(try await stats(scratch.path) == answers[0])
  }

  /// The same name with another content is another file: one commune moved, one answer changed.
  @Test func contentIsWhatCounts() async throws {
    let scratch = try Scratch()
    func layer(_ east: Double, _ population: Int) throws {
      let ring = "[[\(east),46],[\(east + 0.1),46],[\(east + 0.1),46.1],[\(east),46.1],[\(east),46]]"
      try scratch.write(
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"01001","name":"A",
        "population":\(population),"departement":"01","region":"84","epci":""},
        "geometry":{"type":"Polygon","coordinates":[\(ring)]}}]}
        """, to: "communes.geojson")
    }
    try scratch.write("id,type,name,perimeter,date_start\nCLS-1,CLS,One,commune:01001,2020\n", to: "schemes.csv")
    func people() async throws -> String? {
      let run = try await BuiltBinary.run(
        "stats", "--communes", scratch.file("communes.geojson"), "--schemes", scratch.file("schemes.csv"), "--zoning",
        "low-density", "--format", "csv", "--lang", "en", environment: ["XDG_CACHE_HOME": scratch.path])
      #expect(run.status == 0, "\(run.error)")
      return run.output.split(separator: "\n").first { $0.hasPrefix("nation,FR,France,population,") }?
        .split(separator: ",", omittingEmptySubsequences: false)[7].description
    }
    try layer(5, 1000)
    #expect(try await people() == "1000")
    #expect(try await people() == "1000")
    try layer(5, 1250)
    #expect(try await people() == "1250")
  }

  /// A folder that cannot be made is no reason to fail, nor one to say anything.
  @Test func nowhereToKeep() async throws {
    let run = try await BuiltBinary.run(Self.question, environment: ["XDG_CACHE_HOME": "/dev/null"])
    #expect(run.status == 0 && run.error.isEmpty)
  }

  /// What is no plain file in the place of one is not waited for, and replaced; a folder stays.
  @Test(arguments: ["fifo", "device", "link", "folder"])
  func otherThingsInItsPlace(thing: String) async throws {
    let scratch = try Scratch()
    let good = try await stats(scratch.path)
    let files = kept(scratch)
    let manager = FileManager.default
    for file in files {
      try manager.removeItem(atPath: file)
      switch thing {
      case "fifo": mkfifo(file, 0o600)
      case "device": try manager.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
      case "link": try manager.createSymbolicLink(atPath: file, withDestinationPath: "/no/such/file")
      default: try manager.createDirectory(atPath: file, withIntermediateDirectories: false)
      }
    }
    #expect(try await stats(scratch.path) == good)
    #expect(kept(scratch) == files)
    for file in files {
      let type = try manager.attributesOfItem(atPath: file)[.type] as? FileAttributeType
      #expect(type == (thing == "folder" ? .typeDirectory : .typeRegular))
    }
  }

  /// A program cuts the files while they are mapped: the answer, or one sentence and status 2; no signal.
  @Test func cutWhileItIsRead() async throws {
    let scratch = try Scratch()
    let good = try await stats(scratch.path)
    for delay in stride(from: 0.02, to: 0.2, by: 0.02) {
      let script = """
        "$1" \(Self.question.joined(separator: " ")) & run=$!
        sleep \(delay); for file in "$2"/maillage/*; do : >"$file"; done
        wait $run
        """
      let run = try await BuiltBinary.run(
        ["-c", script, "bash", BuiltBinary.path, scratch.path],
        environment: ["XDG_CACHE_HOME": scratch.path, "LC_ALL": "C"], binary: "/bin/bash")
      if run.status == 2 {
        #expect(
          run.error == "maillage: another program has cut a file of the cache while it was read: run the command "
            + "again, or give --no-cache\n")
      } else {
        #expect(run.status == 0 && run.error.isEmpty && run.outputBytes == good, "\(run.status) \(run.error)")
      }
      // Mended by the next run.
      #expect(try await stats(scratch.path) == good)
    }
  }

  /// What was not used for longest goes first.
  @Test func limitOfItsSize() async throws {
    let scratch = try Scratch()
    func names(limit: String) async throws -> [String] {
      let run = try await BuiltBinary.run(
        Self.question, environment: ["XDG_CACHE_HOME": scratch.path, "MAILLAGE_CACHE_MIB": limit])
      #expect(run.status == 0 && run.error.isEmpty, "\(run.error)")
      return kept(scratch).map { String(URL(fileURLWithPath: $0).lastPathComponent.prefix { $0 != "-" }) }
    }
    // The communes take 19 MiB, the area that they make 11.
    #expect(try await names(limit: "15") == ["mesh"])
    #expect(try await names(limit: "0") == [])
    #expect(try await names(limit: "a lot") == ["communes", "mesh"])
  }

  /// Nothing is kept of a file that changes while it is read: its content is not what was looked at.
  @Test func fileThatChangesMeanwhile() async throws {
    let scratch = try Scratch()
    let communes = "\(BuiltBinary.resources)/data/communes.gpkg"
    let script = """
      cp "$3" "$2/communes.gpkg"
      "$1" coverage --departement 13 --communes "$2/communes.gpkg" >"$2/answer" & run=$!
      while kill -0 $run 2>/dev/null; do touch "$2/communes.gpkg"; sleep 0.002; done; wait $run
      """
    let run = try await BuiltBinary.run(
      ["-c", script, "bash", BuiltBinary.path, scratch.path, communes],
      environment: ["XDG_CACHE_HOME": scratch.path], binary: "/bin/bash")
    #expect(run.status == 0, "\(run.error)")
    #expect(!kept(scratch).contains { $0.contains("/communes-") })
  }
}
