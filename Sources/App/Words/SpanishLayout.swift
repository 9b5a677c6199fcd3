import Kernel

extension Words {
    static let spanishLayout = list("")
}
