internal import CGEOS

/// A GEOS context: what every GEOS object is made from, one for each task.
///
/// Making one costs 0.06 µs, so a task makes its own, makes its shapes with it, and drops all of them before it
/// ends. Shapes keep their context alive. Nothing made by a context may cross to another task: GEOS 3.11 fills
/// caches inside geometries that are only read.
/// Example: `try GEOSContext().shape(column, 0, name: "13055").area`.
public final class GEOSContext {
  let handle: OpaquePointer
  /// What GEOS said last, emptied by whoever reports it.
  private var lastMessage = ""

  public init() {
    // It fails for want of a few hundred bytes of memory: nothing that follows could be said or done either.
    guard let handle = GEOS_init_r() else { fatalError("GEOS_init_r: out of memory") }
    self.handle = handle
    // Unretained: the handle, and with it the callback, is gone before this object is.
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, user in
        guard let message, let user else { return }
        Unmanaged<GEOSContext>.fromOpaque(user).takeUnretainedValue().lastMessage = String(cString: message)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  // MARK: One check per C convention

  /// A call that makes something: null is failure.
  func made<Pointer>(
    _ operation: StaticString, _ feature: @autoclosure () -> String, _ result: Pointer?
  ) throws(GEOSError) -> Pointer {
    guard let result else { throw failure(operation, feature()) }
    return result
  }

  /// A predicate: 1 is true, 0 is false, 2 is failure.
  func truth(
    _ operation: StaticString, _ feature: @autoclosure () -> String, _ result: CChar
  ) throws(GEOSError) -> Bool {
    guard result == 0 || result == 1 else { throw failure(operation, feature()) }
    return result == 1
  }

  /// A call that fills an argument: 0 is failure.
  func done(
    _ operation: StaticString, _ feature: @autoclosure () -> String, _ result: CInt
  ) throws(GEOSError) {
    guard result != 0 else { throw failure(operation, feature()) }
  }

  private func failure(_ operation: StaticString, _ feature: String) -> GEOSError {
    let message = lastMessage.isEmpty ? "no message" : lastMessage
    lastMessage = ""
    return GEOSError(operation: "\(operation)", message: message, feature: feature)
  }
}

@available(*, unavailable)
extension GEOSContext: Sendable {}
