internal import CGDAL
internal import Glibc

/// What GDAL may reach while it reads a user's file: nothing but that file, whatever addresses the file names.
enum ClosedNetwork {
  /// Runs `body` with every request of this thread refused; the first is kept, with its address.
  static func with<Result, Failure>(
    _ messages: GDALMessages, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    CPLHTTPPushFetchCallback(
      { address, _, _, _, _, _, user in
        if let address, let user {
          Unmanaged<GDALMessages>.fromOpaque(user).takeUnretainedValue().refuse(
            .namesAddress(Secrets.hidden(String(cString: address))))
        }
        // GDAL frees it, by C's `free`.
        let refusal = calloc(1, MemoryLayout<CPLHTTPResult>.size)?.assumingMemoryBound(to: CPLHTTPResult.self)
        refusal?.pointee.nStatus = 1
        refusal?.pointee.pszErrBuf = strdup("not fetched")
        return refusal
      }, Unmanaged.passUnretained(messages).toOpaque())
    defer { CPLHTTPPopFetchCallback() }
    // The one file that may be fetched by a path of GDAL's: none has this name.
    return try ConfigOptions.with([("CPL_VSIL_CURL_ALLOWED_FILENAME", "/")], body)
  }
}
