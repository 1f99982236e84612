/// Keeps a value until the process ends: the system takes memory back at once, while taking large values apart costs time.
func leaveToSystem<Value>(_ value: Value) { _ = Unmanaged.passRetained(LeftToSystem(value)) }

private final class LeftToSystem<Value> {
  private let value: Value

  init(_ value: Value) { self.value = value }
}
