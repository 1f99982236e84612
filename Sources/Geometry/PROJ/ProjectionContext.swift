internal import CPROJ

/// A PROJ context, one for each task; it never goes to the network.
final class ProjectionContext {
  let handle: OpaquePointer
  private var lastMessage = ""

  init() {
    // It fails for want of a few hundred bytes of memory: nothing that follows could be said or done either.
    guard let handle = proj_context_create() else { fatalError("proj_context_create: out of memory") }
    self.handle = handle
    proj_context_set_enable_network(handle, 0)
    proj_log_level(handle, PJ_LOG_ERROR)
    // Unretained: the handle, and with it the callback, is gone before this object is.
    proj_log_func(handle, Unmanaged.passUnretained(self).toOpaque()) { user, _, message in
      guard let message, let user else { return }
      Unmanaged<ProjectionContext>.fromOpaque(user).takeUnretainedValue().lastMessage = String(cString: message)
    }
  }

  deinit { proj_context_destroy(handle) }

  /// A call that makes an object: null is failure.
  func made(_ operation: String, _ definition: String, _ result: OpaquePointer?) throws(ProjectionError)
    -> OpaquePointer
  {
    if let result { return result }
    var message = lastMessage
    lastMessage = ""
    if message.isEmpty, let text = proj_context_errno_string(handle, proj_context_errno(handle)) {
      message = String(cString: text)
    }
    if message.isEmpty { message = "no message" }
    throw ProjectionError(operation: operation, definition: definition, message: message)
  }
}

/// A transformation between two systems, x = easting or longitude first, in degrees where it is an angle.
struct Transformer: ~Copyable {
  private let context = ProjectionContext()
  private let raw: OpaquePointer

  init(from: String, to: String) throws(ProjectionError) {
    let pair = "\(from) → \(to)"
    let plain = try context.made(
      "proj_create_crs_to_crs", pair,
      proj_create_crs_to_crs(context.handle, asCRS(from), asCRS(to), nil))
    defer { proj_destroy(plain) }
    raw = try context.made(
      "proj_normalize_for_visualization", pair, proj_normalize_for_visualization(context.handle, plain))
  }

  deinit { proj_destroy(raw) }

  /// Transforms points in place; those that cannot be become infinite.
  borrowing func transform(_ xy: UnsafeMutableBufferPointer<Double>) {
    guard let base = xy.baseAddress, xy.count >= 2 else { return }
    proj_errno_reset(raw)
    let stride = 2 * MemoryLayout<Double>.stride
    let count = xy.count / 2
    proj_trans_generic(raw, PJ_FWD, base, stride, count, base + 1, stride, count, nil, 0, 0, nil, 0, 0)
  }
}

/// A definition that PROJ takes for a system, not for an operation: old PROJ strings lack `+type=crs`.
func asCRS(_ definition: String) -> String {
  guard definition.contains("+proj=") || definition.contains("+init="), !definition.contains("type=crs") else {
    return definition
  }
  return definition + " +type=crs"
}
