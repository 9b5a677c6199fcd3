import CQRCode
import Kernel

extension Screen {
    /// Black on white in every theme, or cameras cannot read it. `nil` if the text is too long for a code.
    func qrCode(_ text: String, says label: Phrase) -> HTML? {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width), edge = width + 8
        return """
            <svg class="qr" viewBox="0 0 \(edge) \(edge)" role="img" aria-label="\(t(label))" \
            shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(edge)v\(edge)H0z"/>\
            <path fill="#000" d="\(runs(code.pointee.data, width))"/></svg>
            """
    }

    /// Dark squares that touch in a row are drawn as one, which halves the size. Four squares of margin, as cameras want.
    private func runs(_ squares: UnsafeMutablePointer<UInt8>, _ width: Int) -> String {
        var path = ""
        for y in 0..<width {
            var x = 0
            while x < width {
                let start = x
                while x < width, squares[y * width + x] & 1 == 1 { x += 1 }
                if x > start { path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z" }
                x += 1
            }
        }
        return path
    }
}
