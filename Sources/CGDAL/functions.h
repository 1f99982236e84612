// FUNCTION(result, name, parameters, arguments) for each function of GDAL that the program calls.

// Messages, settings, lists of texts
FUNCTION(void *, CPLGetErrorHandlerUserData, (void), ())
FUNCTION(void, CPLPopErrorHandler, (void), ())
FUNCTION(void, CPLPushErrorHandlerEx, (CPLErrorHandler h, void *u), (h, u))
FUNCTION(void, CPLQuietErrorHandler, (CPLErr s, CPLErrorNum n, const char *t), (s, n, t))
FUNCTION(CPLErrorHandler, CPLSetErrorHandler, (CPLErrorHandler h), (h))
FUNCTION(void, CPLSetThreadLocalConfigOption, (const char *k, const char *v), (k, v))
FUNCTION(char **, CSLAddString, (char **l, const char *t), (l, t))
FUNCTION(int, CSLCount, (CSLConstList l), (l))
FUNCTION(void, CSLDestroy, (char **l), (l))

// Addresses
FUNCTION(int, CPLHTTPPopFetchCallback, (void), ())
FUNCTION(int, CPLHTTPPushFetchCallback, (CPLHTTPFetchCallbackFunc f, void *u), (f, u))

// Files
FUNCTION(void, VSICloseDir, (VSIDIR *d), (d))
FUNCTION(int, VSIFCloseL, (VSILFILE *f), (f))
FUNCTION(VSILFILE *, VSIFOpenL, (const char *p, const char *m), (p, m))
FUNCTION(size_t, VSIFReadL, (void *b, size_t s, size_t n, VSILFILE *f), (b, s, n, f))
FUNCTION(int, VSIFSeekL, (VSILFILE *f, vsi_l_offset o, int w), (f, o, w))
FUNCTION(vsi_l_offset, VSIFTellL, (VSILFILE *f), (f))
FUNCTION(size_t, VSIFWriteL, (const void *b, size_t s, size_t n, VSILFILE *f), (b, s, n, f))
FUNCTION(void, VSIFree, (void *b), (b))
FUNCTION(GByte *, VSIGetMemFileBuffer, (const char *p, vsi_l_offset *n, int t), (p, n, t))
FUNCTION(const VSIDIREntry *, VSIGetNextDirEntry, (VSIDIR *d), (d))
FUNCTION(int, VSIIngestFile, (VSILFILE *f, const char *p, GByte **b, vsi_l_offset *n, GIntBig m), (f, p, b, n, m))
FUNCTION(VSIDIR *, VSIOpenDir, (const char *p, int d, const char *const *o), (p, d, o))
FUNCTION(int, VSIUnlink, (const char *p), (p))

// Drivers and data sources
FUNCTION(void, GDALAllRegister, (void), ())
FUNCTION(void, GDALClose, (GDALDatasetH d), (d))
FUNCTION(GDALDatasetH, GDALCreate, (GDALDriverH d, const char *p, int x, int y, int b, GDALDataType t, CSLConstList o),
         (d, p, x, y, b, t, o))
FUNCTION(OGRErr, GDALDatasetCommitTransaction, (GDALDatasetH d), (d))
FUNCTION(OGRLayerH, GDALDatasetCreateLayer,
         (GDALDatasetH d, const char *n, OGRSpatialReferenceH r, OGRwkbGeometryType t, CSLConstList o), (d, n, r, t, o))
FUNCTION(OGRLayerH, GDALDatasetGetLayer, (GDALDatasetH d, int i), (d, i))
FUNCTION(int, GDALDatasetGetLayerCount, (GDALDatasetH d), (d))
FUNCTION(OGRErr, GDALDatasetStartTransaction, (GDALDatasetH d, int f), (d, f))
FUNCTION(int, GDALDatasetTestCapability, (GDALDatasetH d, const char *c), (d, c))
FUNCTION(GDALDriverH, GDALGetDatasetDriver, (GDALDatasetH d), (d))
FUNCTION(GDALDriverH, GDALGetDriverByName, (const char *n), (n))
FUNCTION(const char *, GDALGetDriverShortName, (GDALDriverH d), (d))
FUNCTION(GDALDriverH, GDALIdentifyDriverEx,
         (const char *p, unsigned int f, const char *const *d, const char *const *s), (p, f, d, s))
FUNCTION(GDALDatasetH, GDALOpenEx,
         (const char *p, unsigned int f, const char *const *d, const char *const *o, const char *const *s),
         (p, f, d, o, s))

// Layers
FUNCTION(OGRErr, OGR_L_CreateFeature, (OGRLayerH l, OGRFeatureH f), (l, f))
FUNCTION(OGRErr, OGR_L_CreateField, (OGRLayerH l, OGRFieldDefnH f, int a), (l, f, a))
FUNCTION(bool, OGR_L_GetArrowStream, (OGRLayerH l, struct ArrowArrayStream *s, char **o), (l, s, o))
FUNCTION(GIntBig, OGR_L_GetFeatureCount, (OGRLayerH l, int f), (l, f))
FUNCTION(OGRwkbGeometryType, OGR_L_GetGeomType, (OGRLayerH l), (l))
FUNCTION(OGRFeatureDefnH, OGR_L_GetLayerDefn, (OGRLayerH l), (l))
FUNCTION(const char *, OGR_L_GetName, (OGRLayerH l), (l))
FUNCTION(OGRFeatureH, OGR_L_GetNextFeature, (OGRLayerH l), (l))
FUNCTION(OGRSpatialReferenceH, OGR_L_GetSpatialRef, (OGRLayerH l), (l))
FUNCTION(void, OGR_L_ResetReading, (OGRLayerH l), (l))
FUNCTION(OGRErr, OGR_L_SetIgnoredFields, (OGRLayerH l, const char **n), (l, n))
FUNCTION(int, OGR_L_TestCapability, (OGRLayerH l, const char *c), (l, c))

// Definitions of fields
FUNCTION(int, OGR_FD_GetFieldCount, (OGRFeatureDefnH d), (d))
FUNCTION(OGRFieldDefnH, OGR_FD_GetFieldDefn, (OGRFeatureDefnH d, int i), (d, i))
FUNCTION(OGRFieldDefnH, OGR_Fld_Create, (const char *n, OGRFieldType t), (n, t))
FUNCTION(void, OGR_Fld_Destroy, (OGRFieldDefnH f), (f))
FUNCTION(const char *, OGR_Fld_GetNameRef, (OGRFieldDefnH f), (f))
FUNCTION(OGRFieldSubType, OGR_Fld_GetSubType, (OGRFieldDefnH f), (f))
FUNCTION(OGRFieldType, OGR_Fld_GetType, (OGRFieldDefnH f), (f))
FUNCTION(void, OGR_Fld_SetSubType, (OGRFieldDefnH f, OGRFieldSubType t), (f, t))

// Features
FUNCTION(OGRFeatureH, OGR_F_Create, (OGRFeatureDefnH d), (d))
FUNCTION(void, OGR_F_Destroy, (OGRFeatureH f), (f))
FUNCTION(int, OGR_F_GetFieldAsDateTimeEx,
         (OGRFeatureH f, int i, int *y, int *m, int *d, int *h, int *n, float *s, int *z), (f, i, y, m, d, h, n, s, z))
FUNCTION(double, OGR_F_GetFieldAsDouble, (OGRFeatureH f, int i), (f, i))
FUNCTION(const double *, OGR_F_GetFieldAsDoubleList, (OGRFeatureH f, int i, int *n), (f, i, n))
FUNCTION(GIntBig, OGR_F_GetFieldAsInteger64, (OGRFeatureH f, int i), (f, i))
FUNCTION(const GIntBig *, OGR_F_GetFieldAsInteger64List, (OGRFeatureH f, int i, int *n), (f, i, n))
FUNCTION(const int *, OGR_F_GetFieldAsIntegerList, (OGRFeatureH f, int i, int *n), (f, i, n))
FUNCTION(const char *, OGR_F_GetFieldAsString, (OGRFeatureH f, int i), (f, i))
FUNCTION(char **, OGR_F_GetFieldAsStringList, (OGRFeatureH f, int i), (f, i))
FUNCTION(OGRGeometryH, OGR_F_GetGeometryRef, (OGRFeatureH f), (f))
FUNCTION(int, OGR_F_IsFieldSetAndNotNull, (OGRFeatureH f, int i), (f, i))
FUNCTION(void, OGR_F_SetFieldDouble, (OGRFeatureH f, int i, double v), (f, i, v))
FUNCTION(void, OGR_F_SetFieldInteger, (OGRFeatureH f, int i, int v), (f, i, v))
FUNCTION(void, OGR_F_SetFieldInteger64, (OGRFeatureH f, int i, GIntBig v), (f, i, v))
FUNCTION(void, OGR_F_SetFieldNull, (OGRFeatureH f, int i), (f, i))
FUNCTION(void, OGR_F_SetFieldString, (OGRFeatureH f, int i, const char *v), (f, i, v))
FUNCTION(OGRErr, OGR_F_SetGeometryDirectly, (OGRFeatureH f, OGRGeometryH g), (f, g))

// Geometries
FUNCTION(OGRErr, OGR_G_CreateFromWkt, (char **w, OGRSpatialReferenceH r, OGRGeometryH *g), (w, r, g))
FUNCTION(OGRGeometryH, OGR_G_CreateGeometryFromJson, (const char *t), (t))
FUNCTION(OGRErr, OGR_G_CreateFromWkb, (const void *b, OGRSpatialReferenceH r, OGRGeometryH *g, int n), (b, r, g, n))
FUNCTION(void, OGR_G_DestroyGeometry, (OGRGeometryH g), (g))
FUNCTION(OGRErr, OGR_G_ExportToIsoWkb, (OGRGeometryH g, OGRwkbByteOrder o, unsigned char *b), (g, o, b))
FUNCTION(OGRGeometryH, OGR_G_ForceToMultiPolygon, (OGRGeometryH g), (g))
FUNCTION(OGRGeometryH, OGR_G_GetLinearGeometry, (OGRGeometryH g, double a, char **o), (g, a, o))
FUNCTION(size_t, OGR_G_WkbSizeEx, (OGRGeometryH g), (g))

// Reference systems
FUNCTION(OGRErr, OSRExportToWktEx, (OGRSpatialReferenceH r, char **t, const char *const *o), (r, t, o))
FUNCTION(const char *, OSRGetAuthorityCode, (OGRSpatialReferenceH r, const char *k), (r, k))
FUNCTION(const char *, OSRGetAuthorityName, (OGRSpatialReferenceH r, const char *k), (r, k))
FUNCTION(const char *, OSRGetName, (OGRSpatialReferenceH r), (r))
FUNCTION(OGRSpatialReferenceH, OSRNewSpatialReference, (const char *t), (t))
FUNCTION(void, OSRRelease, (OGRSpatialReferenceH r), (r))
FUNCTION(void, OSRSetAxisMappingStrategy, (OGRSpatialReferenceH r, OSRAxisMappingStrategy s), (r, s))
FUNCTION(OGRErr, OSRSetFromUserInput, (OGRSpatialReferenceH r, const char *t), (r, t))
