<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     gml:id="aFeatureCollection"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
     xsi:schemaLocation="http://ogr.maptools.org/ zones.xsd"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml/3.2">
  <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>43.32 5.02</gml:lowerCorner><gml:upperCorner>43.384 5.11</gml:upperCorner></gml:Envelope></gml:boundedBy>
                                                                                                                                                               
  <ogr:featureMember>
    <ogr:zones gml:id="zones.0">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>43.32 5.02</gml:lowerCorner><gml:upperCorner>43.34 5.05</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4326" gml:id="zones.geom.0"><gml:surfaceMember><gml:Polygon gml:id="zones.geom.0.0"><gml:exterior><gml:LinearRing><gml:posList>43.32 5.02 43.32 5.05 43.335 5.05 43.34 5.035 43.335 5.02 43.32 5.02</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>43.326 5.032 43.329 5.032 43.329 5.038 43.326 5.038 43.326 5.032</gml:posList></gml:LinearRing></gml:interior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geometryProperty>
      <ogr:code>QN01300M</ogr:code>
      <ogr:name>Quartier 0 é</ogr:name>
      <ogr:communes>13001</ogr:communes>
      <ogr:population>500</ogr:population>
      <ogr:share>0</ogr:share>
    </ogr:zones>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:zones gml:id="zones.1">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>43.342 5.05</gml:lowerCorner><gml:upperCorner>43.362 5.08</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4326" gml:id="zones.geom.1"><gml:surfaceMember><gml:Polygon gml:id="zones.geom.1.0"><gml:exterior><gml:LinearRing><gml:posList>43.342 5.05 43.342 5.08 43.357 5.08 43.362 5.065 43.357 5.05 43.342 5.05</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geometryProperty>
      <ogr:code>QN01301M</ogr:code>
      <ogr:name>Quartier 1 é</ogr:name>
      <ogr:communes>13004</ogr:communes>
      <ogr:population>501</ogr:population>
      <ogr:share>0.25</ogr:share>
    </ogr:zones>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:zones gml:id="zones.2">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>43.364 5.08</gml:lowerCorner><gml:upperCorner>43.384 5.11</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4326" gml:id="zones.geom.2"><gml:surfaceMember><gml:Polygon gml:id="zones.geom.2.0"><gml:exterior><gml:LinearRing><gml:posList>43.364 5.08 43.364 5.11 43.379 5.11 43.384 5.095 43.379 5.08 43.364 5.08</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geometryProperty>
      <ogr:code>QN01302M</ogr:code>
      <ogr:name>Quartier 2 é</ogr:name>
      <ogr:communes>13007</ogr:communes>
      <ogr:population>502</ogr:population>
      <ogr:share>0.5</ogr:share>
    </ogr:zones>
  </ogr:featureMember>
</ogr:FeatureCollection>
