import Kernel
extension Connection { func place(typed: String) throws -> Place.ID? { nil } }
extension Screen { func placeField(_ db: Connection, state: FormState) throws -> HTML { "" } }
