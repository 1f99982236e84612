import Foundation
import Testing

/// Rows that cannot be used as they are: repaired or set aside, listed with file and row, counted in the output.
@Suite struct BadRowTests {
  /// 0.01 degree square with this corner; (5.38, 43.30) is in Marseille (13055).
  private func square(_ x: Double, _ y: Double) -> String {
    "[[[\(x),\(y)],[\(x + 0.01),\(y)],[\(x + 0.01),\(y + 0.01)],[\(x),\(y + 0.01)],[\(x),\(y)]]]"
  }

  private func feature(_ code: String?, _ rings: String?, _ more: String = "") -> String {
    let geometry = rings.map { #"{"type":"Polygon","coordinates":\#($0)}"# } ?? "null"
    return
      #"{"type":"Feature","properties":{"code":\#(code.map { "\"\($0)\"" } ?? "null")\#(more)},"geometry":\#(geometry)}"#
  }

  private func layer(_ features: String...) -> String {
    #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
  }

  /// Row, code and action of the issues of a kind in a file.
  private func found(_ answer: Answer, _ kind: String, in file: String) -> [String] {
    answer.rows("issues").filter { $0.text("kind") == kind && $0.text("source") == file }
      .map { "\($0.int("row") ?? 0) \($0.text("code") ?? "") \($0.text("action") ?? "")" }
  }

  /// One of two polygons of a contract cannot be used: its perimeter is known in part, as one of a list with a name that
  /// no place has, and so are its facts; a zone of which a polygon is lost is not the rest of it.
  @Test(arguments: [
    "[[[5.36,4800],[5.37,4800],[5.37,4801],[5.36,4800]]]", "[[[1e999,43.3],[5.39,43.3],[5.39,43.31],[1e999,43.3]]]",
  ])
  func onePolygonOfTwo(_ lost: String) async throws {
    let folder = try Scratch()
    func features(_ properties: String, _ shapes: [String]) -> String {
      let all = shapes.map {
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":\#($0)}}"#
      }
      return layer(all.joined(separator: ","))
    }
    let contract = #"{"id":"A","type":"CLS","name":"a"}"#
    let whole = try folder.write(features(contract, [square(5.38, 43.30)]), to: "whole.geojson")
    let half = try folder.write(features(contract, [square(5.38, 43.30), lost]), to: "half.geojson")
    let torn = try folder.write(
      layer(feature("T", square(5.38, 43.30)), feature("T", lost), feature("IN", square(5.38, 43.30))), to: "t.geojson")
    func answer(_ schemes: String) async throws -> Answer {
      try await Answer.of("coverage", "--schemes", schemes, "--zones", torn, "--as-drawn", "--no-cache")
    }
    let (known, inPart) = (try await answer(whole), try await answer(half))
    #expect(known.row("schemes", "id", "A")["area_km2"] is Double)
    #expect(inPart.row("schemes", "id", "A")["area_km2"] is NSNull)
    #expect(known.row("zones", "IN")["retained"] as? Bool == true)
    #expect(inPart.row("zones", "IN")["retained"] as? Bool == true)
    #expect(known.row("zones", "T")["retained"] is NSNull)
    #expect(known.row("zones", "T").texts("reasons") == ["no_polygon"])
  }

  @Test func polygons() async throws {
    let folder = try Scratch()
    let file = try folder.write(
      layer(
        feature("OK", square(5.38, 43.30)),
        feature("OK", square(5.39, 43.30)),
        feature("EMPTY", "[]"),
        feature("NULL", nil),
        feature("FLAT", "[[[5.38,43.3],[5.39,43.3],[5.40,43.3],[5.38,43.3]]]"),
        feature("BOW", "[[[5.38,43.3],[5.40,43.32],[5.40,43.3],[5.38,43.32],[5.38,43.3]]]"),
        feature(nil, square(5.38, 43.30)),
        feature("SEA", square(0, 0)),
        feature("NAN", "[[[NaN,43.3],[5.39,43.3],[5.39,43.31],[NaN,43.3]]]"),
        feature("INF", "[[[1e999,43.3],[5.39,43.3],[5.39,43.31],[1e999,43.3]]]")), to: "odd.geojson")
    let answer = try await Answer.of("coverage", "--zones", file)
    // The header would be row 1.
    #expect(found(answer, "rows_joined", in: "odd.geojson") == ["0  kept"])
    #expect(found(answer, "missing_geometry", in: "odd.geojson").contains("5 NULL kept"))
    #expect(found(answer, "zero_area", in: "odd.geojson") == ["6 FLAT set_aside"])
    #expect(found(answer, "invalid_polygon", in: "odd.geojson") == ["2 OK repaired", "7 BOW repaired"])
    #expect(found(answer, "missing_code", in: "odd.geojson") == ["8  set_aside"])
    #expect(found(answer, "outside_reference", in: "odd.geojson") == ["9 SEA set_aside"])
    #expect(found(answer, "non_finite_coordinates", in: "odd.geojson") == ["10 NAN set_aside", "11 INF set_aside"])
    // Ten rows: one joined to another of its code, one set aside without, two classed, six counted apart.
    let summary = answer.row("summary", "FR")
    #expect(summary.int("zones") == 8 && summary.int("zones_not_computable") == 6)
    #expect(summary.int("zones_entirely") == 2 && summary.int("zones_retained") == 2)
    let obstacles = answer.rows("zones").map { "\($0.text("code") ?? "") \($0.text("obstacle") ?? "")" }
    #expect(
      obstacles == [
        "BOW ", "EMPTY no_polygon", "FLAT zero_area", "INF no_polygon", "NAN no_polygon", "NULL no_polygon", "OK ",
        "SEA outside_reference",
      ])
    let text = try await BuiltBinary.run("coverage", "--zones", file)
    #expect(
      text.output.contains(
        "6 indéterminés (zone sans contour\u{00A0}: 4, zone de surface nulle\u{00A0}: 1, zone hors du territoire de "
          + "référence\u{00A0}: 1)"))
  }

  @Test func schemes() async throws {
    let folder = try Scratch()
    let file = try folder.write(
      """
      id,type,name,perimeter,status,date_start,date_end
      A,CLS,a,commune:13055,signed,2024,2027
      B,CLS,b,commune:99999,signed,2024,2027
      C,CLS,c,,signed,2024,2027
      E,CLS,e,nonsense commune:13001,signed,2024-13,2027
      F,CLS,f,commune:13001,lost,2027,2024
      A,CLS,again,commune:13001,signed,2024,2027
      ,CLS,nobody,commune:13001,signed,2024,2027

      """, to: "mine.csv")
    let answer = try await Answer.of("coverage", "--schemes", file)
    #expect(found(answer, "unknown_code", in: "mine.csv") == ["3 B set_aside"])
    #expect(found(answer, "empty_perimeter", in: "mine.csv") == ["3 B set_aside", "4 C set_aside"])
    #expect(found(answer, "unknown_name", in: "mine.csv") == ["5 E set_aside"])
    #expect(found(answer, "unread_date", in: "mine.csv") == ["5 E set_aside"])
    #expect(found(answer, "unread_status", in: "mine.csv") == ["6 F set_aside"])
    #expect(found(answer, "reversed_dates", in: "mine.csv") == ["6 F kept"])
    // One id with two names is two schemes; a name stands for an id that is not there.
    #expect(found(answer, "id_with_two_names", in: "mine.csv") == ["7 A (again) repaired"])
    #expect(found(answer, "id_from_name", in: "mine.csv") == ["8 nobody repaired"])
    // Only these and A have both area and dates that hold the day; all lie in one département, which the answer keeps to.
    #expect(answer.rows("summary").compactMap { $0.text("code") } == ["13"])
    #expect(answer.row("summary", "13").int("schemes") == 3)
    let text = try await BuiltBinary.run("coverage", "--schemes", file)
    #expect(
      text.output.contains(
        "Sans périmètre ni lieu connus, comptés nulle part (les zones retenues sont un minimum) : B, C."))
  }

  @Test func typesThatNobodyKnowsAreListed() async throws {
    let folder = try Scratch()
    let file = try folder.write("id,type,perimeter\nX,PTSM,commune:13055\nY,,commune:13055\n", to: "types.csv")
    let answer = try await Answer.of("coverage", "--schemes", file)
    #expect(found(answer, "missing_type", in: "types.csv") == ["3 Y kept"])
    #expect(found(answer, "types_not_understood", in: "types.csv") == ["0  kept"])
    // A type of one's own is taken when it is asked for.
    let own = try await Answer.of("coverage", "--schemes", file, "--scheme", "ptsm", "--tolerance", "1%")
    #expect(own.row("summary", "13").int("schemes") == 1)
    #expect((own.row("summary", "13").int("zones_retained") ?? 0) > 0)
  }

  @Test func communeCodesOfZones() async throws {
    let folder = try Scratch()
    let file = try folder.write("code\n13055\n99999\n01001\n", to: "list.csv")
    let answer = try await Answer.of("coverage", "--zones", file)
    #expect(found(answer, "unknown_code", in: "list.csv") == ["3 99999 kept"])
    #expect(answer.row("zones", "13055")["retained"] as? Bool == true)
    #expect(answer.row("zones", "99999")["retained"] is NSNull)
    #expect(answer.row("zones", "01001").text("code") == "01001")
    #expect(answer.row("summary", "FR").int("zones_not_computable") == 1)
  }

  /// Le Port (La Réunion), 55.45 E 20.88 S, put through the formula of Lambert-93: its outlines mean nothing there.
  @Test func overseasInLambert93Warns() async throws {
    let folder = try Scratch()
    let file = try folder.write(
      """
      code,WKT
      HERE,"POLYGON((893206 6247449,894206 6247449,894206 6248449,893206 6248449,893206 6247449))"
      FAR,"POLYGON((10180217 546829,10181217 546829,10181217 547829,10180217 547829,10180217 546829))"

      """, to: "zones.csv")
    let answer = try await Answer.of("coverage", "--zones", file, "--crs", "EPSG:2154")
    #expect(found(answer, "overseas_in_lambert93", in: "zones.csv") == ["3  kept"])
    #expect(answer.row("zones", "FAR").text("region") == "04")
    let text = try await BuiltBinary.run("coverage", "--zones", file, "--crs", "EPSG:2154")
    #expect(text.output.contains("préférez un fichier en EPSG:4326"))
  }
}
