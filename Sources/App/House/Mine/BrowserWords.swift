import Kernel

/// Which browser on which kind of device, by what the browser says of itself. Only for people to recognise their own.
func browserWords(_ userAgent: String) -> Phrase {
    let browser = firstOf(
        [
            ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
            ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
        ], in: userAgent)
    let device = firstOf(
        [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"),
            ("Windows", "Windows"),
            ("Mac OS", "Mac"), ("Linux", "Linux"),
        ], in: userAgent)
    switch (browser, device) {
    case (let browser?, let device?): return "\(browser) on \(device)"
    case (let one?, nil), (nil, let one?): return "\(one)"
    case (nil, nil): return "A browser that does not say what it is"
    }
}

private func firstOf(_ known: [(mark: String, name: String)], in text: String) -> String? {
    known.first { text.contains($0.mark) }?.name
}
