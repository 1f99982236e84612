"""Files that refer to an address, a database or another file, in every way that a format knows."""

import sqlite3
from collections.abc import Iterator

from seeds import COMMUNES, FIXTURES, archive, geopackage, table_of, xlsx, ZONES_TABLE

SHAPE = '"geometry":{"type":"Polygon","coordinates":[[[5.02,43.02],[5.05,43.02],[5.05,43.05],[5.02,43.02]]]}'
FEATURE = '{"type":"Feature","properties":{"code":"Q1","communes":"13001"},' + SHAPE + "}"
RING = "5.02,43.02 5.05,43.02 5.05,43.05 5.02,43.02"


def reference_texts(port: int) -> list[bytes]:
    """What a damaged file may come to say."""
    url = f"http://127.0.0.1:{port}"
    texts = [
        url, f"{url}/a.geojson", f"/vsicurl/{url}/a.geojson", f"/vsicurl_streaming/{url}/a", f"PG:host=127.0.0.1 port={port} dbname=x",
        f"WFS:{url}/wfs", f"OAPIF:{url}", f"MVT:{url}/0/0/0", f"CSW:{url}", f"DODS:{url}", f"/vsizip//vsicurl/{url}/a.zip",
        f"MYSQL:x,host=127.0.0.1,port={port}", f"ESRIJSON:{url}/query?f=json", f"GeoJSON:{url}/a", f"urn:ogc:def:crs:{url}",
        f'xsi:schemaLocation="a {url}/a.xsd"', f'xlink:href="{url}/a#b"', f'<!DOCTYPE a SYSTEM "{url}/a.dtd">',
        f'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>{url}/a.json</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>',
        f'"crs":{{"type":"link","properties":{{"href":"{url}/crs"}}}}', f"<NetworkLink><Link><href>{url}/a.kml</href></Link></NetworkLink>",
    ]
    return [text.encode() for text in texts]


def descriptions(url: str, port: int) -> dict[str, str]:
    """Small files that a library takes for the name of another source, whatever theirs is."""
    def vrt(source: str) -> str:
        return f'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>{source}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>'

    item = f'{{"type":"Feature","stac_version":"1.0.0","id":"a","assets":{{"a":{{"href":"{url}/a.tif"}}}},"properties":{{}},{SHAPE}}}'
    return {
        "vrt-http": vrt(f"{url}/a.geojson"), "vrt-curl": vrt(f"/vsicurl/{url}/a.geojson"),
        "vrt-pg": vrt(f"PG:host=127.0.0.1 port={port} dbname=x"), "vrt-wfs": vrt(f"WFS:{url}/wfs"),
        "vrt-raster": f'<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand band="1"><SimpleSource><SourceFilename>/vsicurl/{url}/a.tif</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>',
        "wfs": f"<OGRWFSDataSource><URL>{url}/wfs</URL></OGRWFSDataSource>",
        "wfs3": f"<OGRWFS3DataSource><URL>{url}/</URL></OGRWFS3DataSource>",
        "csw": f"<OGRCSWDataSource><URL>{url}/csw</URL></OGRCSWDataSource>",
        "capabilities": f'<wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:xlink="http://www.w3.org/1999/xlink"><FeatureTypeList><FeatureType><Name>a</Name><MetadataURL xlink:href="{url}"/></FeatureType></FeatureTypeList></wfs:WFS_Capabilities>',
        "wms": f'<GDAL_WMS><Service name="WMS"><ServerUrl>{url}/wms</ServerUrl></Service></GDAL_WMS>',
        "shortcut": f"[InternetShortcut]\nURL={url}/a.geojson\n", "address": f"{url}/a.geojson\n", "path": f"/vsicurl/{url}/a.geojson\n",
        "oapif": f'{{"links":[{{"rel":"data","href":"{url}/collections"}},{{"rel":"conformance","href":"{url}/conformance"}}]}}',
        "stac": f'{{"type":"FeatureCollection","stac_version":"1.0.0","features":[{item}]}}',
    }


def layers(url: str) -> dict[str, str]:
    """Files of a format that is read, with an address in it."""
    def geojson(member: str) -> str:
        return f'{{"type":"FeatureCollection",{member},"features":[{FEATURE}]}}'

    def link(kind: str, member: str) -> str:
        return f'"crs":{{"type":"{kind}","properties":{{"{member}":"{url}/crs"}}}}'

    entities = f'<!DOCTYPE a SYSTEM "{url}/a.dtd" [<!ENTITY x SYSTEM "{url}/x"><!ENTITY % p SYSTEM "{url}/p">%p;]>'

    def gml(root: str, shape: str, code: str = "Q1", before: str = "") -> str:
        return (
            f'<?xml version="1.0"?>{before}<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml" '
            f'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {root}><gml:featureMember>'
            f'<ogr:z fid="z.0"><ogr:geom>{shape}</ogr:geom><ogr:code>{code}</ogr:code></ogr:z></gml:featureMember></ogr:FeatureCollection>')

    def polygon(system: str) -> str:
        return f'<gml:Polygon srsName="{system}"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>{RING}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>'

    def kml(inside: str, name: str = "Q1", before: str = "") -> str:
        return (
            f'<?xml version="1.0"?>{before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{inside}<Placemark><name>{name}</name><Polygon><outerBoundaryIs>'
            f"<LinearRing><coordinates>{RING}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>")

    return {
        "link.geojson": geojson(link("link", "href")), "url.geojson": geojson(link("url", "url")),
        "name.geojson": geojson(link("name", "name")), "ogc.geojson": geojson(link("OGC", "urn")),
        "next.geojson": geojson(f'"next":"{url}/n","links":[{{"rel":"next","href":"{url}/next"}}],"numberMatched":9'),
        "esri.json": f'{{"exceededTransferLimit":true,"geometryType":"esriGeometryPolygon","spatialReference":{{"wkt":"{url}"}},"fields":[{{"name":"code","type":"esriFieldTypeString"}}],"features":[{{"attributes":{{"code":"a"}},"geometry":{{"rings":[[[5,43],[5.1,43],[5.1,43.1],[5,43]]]}}}}]}}',
        "topology.json": f'{{"type":"Topology",{link("link", "href")},"objects":{{"a":{{"type":"GeometryCollection","geometries":[{{"type":"Polygon","properties":{{"code":"a"}},"arcs":[[0]]}}]}}}},"arcs":[[[5,43],[5.1,43],[5.1,43.1],[5,43]]]}}',
        "schema.gml": gml(f'xsi:schemaLocation="http://ogr.maptools.org/ {url}/a.xsd"', polygon("EPSG:4326")),
        "xlink.gml": gml("", f'<gml:surfaceProperty xlink:href="{url}/a#b"/>'),
        "ring.gml": gml("", f'<gml:Polygon><gml:exterior xlink:href="{url}/a.gml#b"/></gml:Polygon>'),
        "system.gml": gml("", polygon(f"{url}/crs.gml")),
        "entity.gml": gml("", polygon("EPSG:4326"), "&x;", entities), "entity.kml": kml("", "&x;", entities),
        "network.kml": kml(f'<NetworkLink><Link><href>{url}/a.kml</href></Link></NetworkLink><Style id="a"><IconStyle><Icon><href>{url}/i.png</href></Icon></IconStyle></Style><styleUrl>{url}/s.kml#a</styleUrl>'),
        "entity.gpx": f'<?xml version="1.0"?>{entities}<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="43" lon="5"><name>&x;</name></wpt></gpx>',
        "entity.xls": f'<?xml version="1.0"?>{entities}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>code</Data></Cell></Row><Row><Cell><Data>&x;</Data></Cell></Row></Table></Worksheet></Workbook>',
        "page.html": f'<html><base href="{url}/"><link rel=stylesheet href="{url}/a.css"><table><tr><td>code<td>communes</tr><tr><td><img src="{url}/i"><a href="{url}/a">Q1</a><td>13001</tr></table></html>',
        "srid.csv": f'code,WKT\nQ1,"SRID={url}/4326;POLYGON((5 43,5.1 43,5.1 43.1,5 43))"\n',
        "cell.csv": 'code,geo_shape\nQ1,"%s"\n' % f'{{"type":"Polygon",{link("link", "href")},"coordinates":[[[5,43],[5.1,43],[5.1,43.1],[5,43]]]}}'.replace('"', '""'),
        "joined.tab": f'!table\n!version 100\nopen table "/vsicurl/{url}/a.tab" as A\nopen table "/vsicurl/{url}/b.tab" as B\n\ncreate view v as\nSelect code\nFrom A,B\nWhere A.x=B.x\n',
    }


def database(statements: list[str], schema: dict[str, str] | None = None) -> bytes:
    """A GeoPackage of communes after some statements; `schema` is put into it unread."""
    base = sqlite3.connect(":memory:")
    base.deserialize(geopackage("communes", ["code", "name", "population", "departement", "region", "epci"], COMMUNES))
    for statement in statements:
        base.execute(statement)
    base.execute("PRAGMA writable_schema = ON")
    for name, sql in (schema or {}).items():
        base.execute("INSERT INTO sqlite_master VALUES ('table', ?, ?, 0, ?)", (name, name, sql))
    base.commit()
    return base.serialize()


def view(sql: str) -> list[str]:
    return [
        f"CREATE VIEW v AS {sql}",
        "INSERT INTO gpkg_contents SELECT 'v', data_type, 'v', '', last_change, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents",
        "INSERT INTO gpkg_geometry_columns SELECT 'v', column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns",
    ]


def handed(port: int, toy: str) -> Iterator[tuple[str, dict[str, bytes], list[str]]]:
    """Name, files and command of each."""
    url = f"http://127.0.0.1:{port}"

    def read(name: str, files: dict[str, bytes], layer: str = ""):
        for role in ("--zones", "--schemes", "--communes"):
            yield f"{name} {role}", files, ["coverage", role, f"FILE/{name}{layer}", "--data", "TOY"]

    for kind, text in descriptions(url, port).items():
        for suffix in ("vrt", "gpkg", "geojson", "csv", "kml", "gml", "fgb", "xlsx", "xml", "json", "xls", "shp"):
            yield from read(f"{kind}.{suffix}", {f"{kind}.{suffix}": text.encode()})
        yield from read(f"{kind}.zip", {f"{kind}.zip": archive({"a.gpkg": text.encode(), "b.geojson": text.encode()})}, "#a")
    for name, text in layers(url).items():
        yield from read(name, {name: text.encode()})
        yield from read("a.zip", {"a.zip": archive({name: text.encode()})})
    described = descriptions(url, port)["vrt-curl"].encode()
    table = ZONES_TABLE.encode()
    yield from read("z.csv", {"z.csv": table, "z.vrt": described, "z.csvt": f'"String","{url}"'.encode(), "z.prj": url.encode()})
    parts = {}
    for part in ("shp", "shx", "dbf"):
        with open(f"{FIXTURES}/zones.{part}", "rb") as file:
            parts[f"z.{part}"] = file.read()
    yield from read("z.shp", parts | {"z.prj": f"{url}/def.prj".encode(), "z.cpg": url.encode(), "z.qix": b"SQT" + url.encode()})
    yield from read("z.shp", parts | {"z.prj": f'LOCAL_CS["a",AUTHORITY["EPSG","{url}"]]'.encode()})
    yield from read("z.shp", {"z.shp": parts["z.shp"]} | {f"z.{part}": f"LINK:/vsicurl/{url}/z.{part}".encode() for part in ("shx", "dbf")})
    yield from read("z.xlsx", {"z.xlsx": _external(url)})
    settings = {".gdal/gdalrc": f"[configoptions]\nGDAL_HTTP_PROXY=127.0.0.1:{port}\nOGR_GEOCODE_SERVICE={url}\n".encode()}
    yield from read("z.csv", {"z.csv": table} | settings)
    yield from read("systems.gpkg", {"systems.gpkg": database([
        f"UPDATE gpkg_spatial_ref_sys SET definition = '{url}/crs', organization = 'NONE', organization_coordsys_id = 1"])})
    for number, sql in enumerate([
        f"SELECT ogr_geocode('Paris') AS code, * FROM communes", f"SELECT ogr_datasource_load_layers('/vsicurl/{url}/a.geojson') AS x, * FROM communes",
        f"SELECT load_extension('/vsicurl/{url}/a') AS x, * FROM communes", "SELECT hex(readfile('/etc/hostname')) AS x, * FROM communes",
        "WITH c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS fid, geom, code FROM c, communes",
        "SELECT a.* FROM communes a, communes b, communes c, communes d, communes e, communes f, communes g, communes h",
        "SELECT hex(zeroblob(900000000)) AS x, * FROM communes"]):
        yield from read(f"view{number}.gpkg", {f"view{number}.gpkg": database(view(sql))}, "#v")
        yield from read(f"view{number}.sqlite", {f"view{number}.sqlite": database(view(sql))}, "#v")
    for module in [
        f"VirtualOGR('/vsicurl/{url}/a.geojson')", f"VirtualOGR('PG:host=127.0.0.1 port={port}')", f"VirtualShape('/vsicurl/{url}/a', UTF-8, 4326)",
        "VirtualText('/etc/hostname', UTF-8)", f"VirtualGeoJSON('{url}/a.geojson', 4326)", f"\"VirtualOGR\"('{url}/a')"]:
        for suffix in ("gpkg", "sqlite", "db", "geojson"):
            content = database([], {"v": f"CREATE VIRTUAL TABLE v USING {module}"})
            yield from read(f"module.{suffix}", {f"module.{suffix}": content})
        yield from read("module.zip", {"module.zip": archive({"a.gpkg": content})})


def _external(url: str) -> bytes:
    """A workbook with a link to another and an entity from elsewhere."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(xlsx(table_of(ZONES_TABLE)))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"</sheets>", b'</sheets><externalReferences><externalReference r:id="r9"/></externalReferences>')
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", f'<Relationship Id="r9" Type="externalLink" Target="{url}/x.xlsx" TargetMode="External"/></Relationships>'.encode())
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(
        b"?>", f'?><!DOCTYPE a SYSTEM "{url}/a.dtd" [<!ENTITY x SYSTEM "{url}/x">]>'.encode(), 1)
    return archive(parts)
