/// Keeps a value until the process ends: the system takes memory back at once, while taking large values apart costs time.
func skipDeallocation<Value>(_ value: Value) { _ = Unmanaged.passRetained(Undeallocated(value)) }

private final class Undeallocated<Value> {
  private let value: Value

  init(_ value: Value) { self.value = value }
}
