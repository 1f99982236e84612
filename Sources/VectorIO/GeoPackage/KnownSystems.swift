/// Reference systems that GDAL knows by their EPSG code in all its versions, so that it need not be asked.
package enum KnownSystems {
  package static let codes: Set<Int> = [
    // On the globe: WGS 84, RGF93, ETRS89, and the French islands.
    4326, 4171, 4258, 5489, 4624, 4627, 4470, 4463,
    // Lambert-93 and the nine conic zones.
    2154, 3942, 3943, 3944, 3945, 3946, 3947, 3948, 3949, 3950,
    // The Antilles, Guyane, La Réunion, Mayotte, Saint-Pierre-et-Miquelon.
    5490, 4559, 2972, 2975, 4471, 4467,
    // Europe, the world in equal areas, web maps, and the zones of UTM that France lies in.
    3035, 6933, 3857, 25830, 25831, 25832, 32620, 32621, 32622, 32630, 32631, 32632, 32738, 32740,
  ]
}
