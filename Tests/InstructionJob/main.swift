/// A fixed small job for Scripts/bench/instructions, which counts the instructions that it takes.
///
/// A seeded territory made in memory, as in tests, is meshed and asked about on one thread: no file, no GDAL, nothing
/// that a clock or a disk could change. It prints its answers in figures, so that a count goes with a result.
import Coverage
import Territory
import ToyTerritory

let layout = RandomLayout(
  seed: 20_261_123,
  size: .init(columns: 50, rows: 50, zones: 1000, schemes: 150, borderVertices: 12, listedOneIn: 150))
let atlas = try layout.atlas(threads: 1)
let placed = try PlacedZoning(layout.zoning, atlas, tolerance: 0.05)
let coverage = try atlas.coverage(of: placed, RandomLayout.question)
let overlaps = try atlas.overlaps(RandomLayout.question, [placed])
_ = try atlas.statistics([placed], RandomLayout.question)
print(
  "\(layout.communes.count) communes, \(atlas.mesh.cells.count) overlap cells;",
  "\(coverage.zones.count) zones, \(coverage.zones.count { $0.retained == true }) covered;",
  "\(overlaps.pairs.count) pairs")
