/// Whether two numbers agree to a relative error: by default what is left of rounding.
func isClose(_ a: Double?, _ b: Double?, within relative: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= relative * max(abs(a), abs(b), 1e-6)
}
