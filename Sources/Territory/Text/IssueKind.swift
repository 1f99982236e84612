/// What an issue is about: a stable word to filter by, as CSV and JSON have it.
///
/// To add a kind, add its case here; Reports then lacks its words and does not compile.
public enum IssueKind: String, CaseIterable, Sendable {
  // MARK: Files, sheets and columns

  case banner  // rows above the column names
  case cellWithoutColumn = "cell_without_column"  // a value in a column without a name
  case datesByContent = "dates_by_content"  // a column of dates recognised by its cells
  case datesNotUsed = "dates_not_used"  // a column of dates that is not used
  case reading  // what the reader of the file noticed
  case sheetNotRead = "sheet_not_read"  // a sheet or a layer that is not read
  case totalRow = "total_row"  // a row of totals
  case unitsRow = "units_row"  // a row of units below the column names

  // MARK: Polygons and the outlines of communes

  case areasDoNotBalance = "areas_do_not_balance"  // pieces that do not sum up to the whole
  case crsAssumed = "crs_assumed"  // a coordinate system that is not stated
  case crsNotBelieved = "crs_not_believed"  // a stated coordinate system that cannot be the one of the coordinates
  case dissolvedLayer = "dissolved_layer"  // a zone made of very many separate polygons
  case emptyGeometry = "empty_geometry"  // an empty polygon
  case invalidPolygon = "invalid_polygon"  // a polygon that crosses itself, repaired
  case missingGeometry = "missing_geometry"  // a commune or a zone without an outline
  case nonFiniteCoordinates = "non_finite_coordinates"  // a coordinate that is no number
  case notAPolygon = "not_a_polygon"  // a point or a line among polygons
  case outlinesGap = "outlines_gap"  // gaps between the outlines of communes
  case outlinesOverlap = "outlines_overlap"  // outlines of communes that overlap
  case outsideProjection = "outside_projection"  // coordinates that the coordinate system cannot hold
  case overseasInLambert93 = "overseas_in_lambert93"  // overseas rows in a layer in Lambert-93
  case pointsNotUsed = "points_not_used"  // a layer of points, read as a table
  case shapesInCells = "shapes_in_cells"  // polygons written in a column
  case tangledOutline = "tangled_outline"  // an outline with more turns than could be measured
  case unreadShape = "unread_shape"  // a cell whose polygon cannot be read

  // MARK: Codes that stand for places, and how they are written

  case acronym  // a short name read as an EPCI
  case codeAndName = "code_and_name"  // a code and its name in one cell
  case codeAndNameDiffer = "code_and_name_differ"  // a code that is not that of the name beside it
  case epciOfAnotherDay = "epci_of_another_day"  // an EPCI read with its communes of the scheme's start
  case codeFormat = "code_format"  // a code written in another way
  case corsica20 = "corsica_20"  // a Corsican code that begins with 20
  case decimalCode = "decimal_code"  // a code to which a spreadsheet added decimals
  case formerCommune = "former_commune"  // a commune that has merged, or has another name or code, since
  case grownCommune = "grown_commune"  // a commune of the list that has absorbed others since
  case lostZero = "lost_zero"  // a code whose leading zero is lost
  case noEpci = "no_epci"  // the code that stands for no EPCI
  case partWithoutOutline = "part_without_outline"  // a part of a commune that has no outline of its own
  case postalCode = "postal_code"  // a postal code in place of an INSEE code
  case scientificNotation = "scientific_notation"  // a code that a spreadsheet wrote in scientific notation
  case sirenOfCommune = "siren_of_commune"  // the SIREN number of a commune
  case siret  // a SIRET number in place of a SIREN
  case splitCommune = "split_commune"  // a commune whose territory was shared among others
  case territorialEstablishment = "territorial_establishment"  // an établissement public territorial of Grand Paris
  case unknownCode = "unknown_code"  // a code that nothing knows

  // MARK: Names of places, and lists of places in one cell

  case ambiguousName = "ambiguous_name"  // a name that several places have
  case communesByName = "communes_by_name"  // zones that are read by the name of their commune
  case communesCountDiffers = "communes_count_differs"  // a number of communes that is not that of the place
  case departementOfName = "departement_of_name"  // a département that says where the name before it lies
  case homonymChosen = "homonym_chosen"  // one of several places of a name, by its département
  case levelInList = "level_in_list"  // a département or région among other places
  case matchAccepted = "match_accepted"  // a name that is not exact, used because --accept-matches asks for it
  case minusNotWidened = "minus_not_widened"  // a subtraction of a place that is known only with a larger one
  case minusWithoutEffect = "minus_without_effect"  // a subtraction of a place that the perimeter does not hold
  case nameResolved = "name_resolved"  // a name read as the place that has it
  case probablePlace = "probable_place"  // a scheme without a perimeter whose name or carrier names a place
  case unknownName = "unknown_name"  // a name that no place has
  case unreadPerimeter = "unread_perimeter"  // a piece of a perimeter that is written like none

  // MARK: Perimeters of schemes: what they hold, and what they share

  case crowdedPerimeters = "crowded_perimeters"  // very many schemes of one type in one place
  case drawnAsCommunes = "drawn_as_communes"  // a drawing that follows borders of communes, read as those communes
  case emptyPerimeter = "empty_perimeter"  // a scheme whose perimeter is not known
  case keptAsDrawn = "kept_as_drawn"  // a drawing that does not follow borders of communes, kept as it is
  case mergedCell = "merged_cell"  // a row without an id, which has that of the row above
  case noFacts = "no_facts"  // a perimeter of a scheme that the table of schemes lacks
  case overlappingPerimeters = "overlapping_perimeters"  // schemes of one type and time that share communes
  case partsJoined = "parts_joined"  // several polygons of one scheme, joined
  case perimetersJoined = "perimeters_joined"  // perimeters of one table, joined by id to schemes of another
  case polygonsFirst = "polygons_first"  // a column of perimeters left aside for the polygons
  case possiblePolygon = "possible_polygon"  // a polygon marked as possible, which only places can be
  case samePerimeter = "same_perimeter"  // two schemes of one type with the same perimeter at the same time
  case sliver  // a thin strip that a drawing shares with a neighbour

  // MARK: Ids and types of schemes and zones

  case conflictingRow = "conflicting_row"  // a row that says other than the first row of its scheme
  case duplicateCode = "duplicate_code"  // a code or an id that was read above
  case homonyms  // one id for schemes that differ by place, start or status
  case idFromColumn = "id_from_column"  // a column without repeats that stands for the id
  case idFromName = "id_from_name"  // a name that stands for the id
  case idFromRow = "id_from_row"  // the number of the row that stands for the id
  case idWithTwoNames = "id_with_two_names"  // one id with two names
  case idWithTwoTypes = "id_with_two_types"  // one id with two types
  case idsBySheet = "ids_by_sheet"  // ids that mean another scheme on another sheet
  case missingCode = "missing_code"  // a row without a code or an id
  case missingType = "missing_type"  // a scheme without a type
  case noTypeTicked = "no_type_ticked"  // a row in which no column of types is ticked
  case schemeInTwoFiles = "scheme_in_two_files"  // an id that was read in another file or sheet
  case schemeReplaced = "scheme_replaced"  // a scheme of which a later file has another row
  case severalIds = "several_ids"  // several ids in one cell
  case typeInferred = "type_inferred"  // a type read from a name, a heading, a sheet or a file name
  case typeInterpreted = "type_interpreted"  // a type written in other words
  case typesNotUnderstood = "types_not_understood"  // how many rows have types that were not understood
  case unknownType = "unknown_type"  // a type that is not known, kept as it is

  // MARK: Dates and lengths of schemes

  case dateInterpreted = "date_interpreted"  // a date written in a way that had to be interpreted
  case endDiffers = "end_differs"  // an end that the column and the status tell differently
  case lengthDiffers = "length_differs"  // an end that is not the start plus the length
  case lengthInterpreted = "length_interpreted"  // a length written in a way that had to be interpreted
  case lengthWithoutStart = "length_without_start"  // a length without a start or a signature
  case reversedDates = "reversed_dates"  // an end before the start
  case startUnknown = "start_unknown"  // a scheme that has only an end
  case undatedScheme = "undated_scheme"  // a scheme without any date, among others that have dates
  case undatedSchemes = "undated_schemes"  // a whole file without dates
  case unreadDate = "unread_date"  // a date that cannot be read
  case unreadLength = "unread_length"  // a length that cannot be read

  // MARK: Statuses, successors and yes or no of schemes

  case circularSuccessors = "circular_successors"  // schemes that replace each other in a circle
  case cofundingUnknown = "cofunding_unknown"  // schemes in force whose co-funding is not stated
  case expiredBeforeEnd = "expired_before_end"  // a scheme published as expired before its end
  case overlappingGenerations = "overlapping_generations"  // a scheme that ends after its successor starts
  case reversedGenerations = "reversed_generations"  // a scheme replaced by one that starts before it
  case statusInterpreted = "status_interpreted"  // a status written in other words
  case unknownSuccessor = "unknown_successor"  // a successor that the inventory lacks
  case unreadBoolean = "unread_boolean"  // a cell that is neither yes nor no
  case unreadStatus = "unread_status"  // a status that was not understood
  case unreadTotal = "unread_total"  // a published total of which a cell was not understood

  // MARK: Zones and their communes

  case allCoveredElsewhere = "all_covered_elsewhere"  // a territory that a published total says to be covered entirely
  case communesDiffer = "communes_differ"  // stated communes that are not those under the polygon
  case inventoryOutOfReach = "inventory_out_of_reach"  // a région of which the inventory says nothing
  case memberWithoutOutline = "member_without_outline"  // a member of a zone that has no outline of its own
  case notACommune = "not_a_commune"  // a member of a zone that is no commune
  case outOfValidity = "out_of_validity"  // data that do not stand on the day asked about
  case outsideReference = "outside_reference"  // a zone that lies outside the reference territory
  case partlyOutsideReference = "partly_outside_reference"  // a zone of which a part lies in no commune
  case rowsJoined = "rows_joined"  // zones made of several rows
  case absentCommunes = "absent_communes"  // communes of which a table of classes says nothing
  case unclassedCommunes = "unclassed_communes"  // communes that a column says are not classed
  case unknownCommune = "unknown_commune"  // a commune that is not in the reference geography
  case unknownClass = "unknown_class"  // a class that nobody described
  case whichClass = "which_class"  // a file of all communes, of which no class is chosen
  case zeroArea = "zero_area"  // a zone without area

  // MARK: Populations of zones

  case populationMissing = "population_missing"  // zones that the file of populations lacks
  case populationUnused = "population_unused"  // populations of codes that are no zone of this study
  case populationsDiffer = "populations_differ"  // two populations of one zone
  case unknownDensity = "unknown_density"  // communes whose density is unknown
  case unreadCells = "unread_cells"  // cells of the population grid that cannot be used
  case unreadPopulation = "unread_population"  // a cell that is no number of people

  // MARK: Territories, and the events in which communes changed

  case communeCutByTerritory = "commune_cut_by_territory"  // a commune that a territory cuts
  case communeInTwoTerritories = "commune_in_two_territories"  // a commune listed in two territories
  case eventsNotOfCommunes = "events_not_of_communes"  // events that do not lead from a code to a commune
  case levelNamedTwice = "level_named_twice"  // a level of territories whose name is taken
  case rowsWithoutTerritory = "rows_without_territory"  // rows without a commune or a territory
  case territoryDiffers = "territory_differs"  // a stated territory that is not where the zone lies
  case territoryWithoutCommune = "territory_without_commune"  // a territory that holds the largest part of no commune
  case unreadEvent = "unread_event"  // an event without its codes or its date
}
