extension PolygonColumn {
  /// True when a feature is certainly valid, by a proof that needs no GEOS; a no says nothing.
  ///
  /// Example: a square is; two squares that meet in a point are valid too, but that is for GEOS to say.
  public func isCertainlyValid(_ feature: Int) -> Bool {
    var proof = ValidityProof()
    return proof.holds(self, feature)
  }
}
