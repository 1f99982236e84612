import Reports
import Territory

extension DataPackage.Description {
  /// What each class of communes means, in the order of the package.
  var zoningClasses: [ZoningClass] {
    (classes ?? []).map { found in
      ZoningClass(
        found.value, label: Text(fr: found.labelFr, en: found.labelEn),
        counting: ZoningClass.Counting(rawValue: found.counts.rawValue) ?? .yes,
        validity: Validity(
          from: found.effectiveFrom.flatMap { WrittenDate.single($0)?.first },
          to: found.validTo.flatMap { WrittenDate.single($0)?.last }), before: found.before)
    }
  }
}

extension DataPackage {
  /// The zonings of the package, those without a file last.
  var describedZonings: [DescribedZoning] {
    resources("zoning").map { resource in
      let description = resource.maillage
      let id = description.zoning ?? resource.name
      var zoning = DescribedZoning(
        id: id, label: Text(fr: description.labelFr ?? id, en: description.labelEn ?? description.labelFr ?? id),
        validity: description.validity, classes: description.zoningClasses)
      zoning.generation = description.generation?.text
      zoning.alias = description.alias
      zoning.unit = description.unit
      zoning.support = description.support
      zoning.validFromOverseas = description.validityOverseas?.from
      zoning.publishedOn = description.publishedOn
      zoning.legalReference = description.legalReference
      zoning.populationVintage = description.populationVintage
      return zoning
    }
      + (maillage.computedZonings ?? []).map { computed in
        var zoning = DescribedZoning(id: computed.id, label: Text(fr: computed.labelFr, en: computed.labelEn))
        (zoning.unit, zoning.support) = ("commune", "computed")
        return zoning
      }
  }
}
