func checkPage(_ html: String) -> [String] { [] }
