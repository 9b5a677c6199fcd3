import Hummingbird
import Kernel

/// Style, script and icon. Their addresses change with their content, so browsers keep them for a year.
func addAssets(to routes: Routes<Visit>) {
    for asset in Asset.all {
        let buffer = ByteBuffer(bytes: asset.bytes)
        routes.get(asset.path) { _ in
            Response(
                status: .ok,
                headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
                body: .init(byteBuffer: buffer))
        }
    }
}
