import Foundation
import Hummingbird
import Kernel

/// The first visit to an empty server makes its group and the keeper's account.
func addStart(to routes: Routes<Visit>) {
    routes.get("start") { visit in
        guard try await visit.isUnclaimed else { return redirect(to: "/sign-in") }
        let screen = visit.startScreen
        return visit.doorResponse(screen.startPage(), screen)
    }

    routes.post("start") { visit in
        let form = try await visit.doorForm()
        let screen = visit.startScreen
        guard try await visit.isUnclaimed else { return visit.alreadyBegun(screen) }
        do {
            let group = try NewGroup(form)
            try requireGoodPassword(
                form["password"], name: "\(group.name) \(group.keeperName)", email: group.keeperEmail)
            let hash = try await Passwords.hash(form["password"])
            let (database, keeper) = try await visit.workshop.groups.begin(group, passwordHash: hash, host: visit.host)
            let session = Secret(), browser = visit.browser, now = visit.now
            try await database.tend {
                try $0.startSession(keeper.id, session, browser: browser, isWaiting: false, at: now)
            }
            return visit.signedIn(session, to: "/today")
        } catch let refusal as Refusal {
            var page = screen.startPage(FormState(form.valuesToShow, refusal: refusal))
            page.status = .unprocessableContent
            return visit.doorResponse(page, screen)
        } catch is AlreadyBegun {
            return visit.alreadyBegun(screen)
        }
    }
}

extension Visit {
    /// Whether whoever comes first makes this group theirs.
    var isUnclaimed: Bool {
        get async throws {
            switch try await workshop.groups.group(forHost: host) {
            case .group(let database): try await database.read(as: Viewer.nobody) { try $0.isUnclaimed }
            case .emptyServer: true
            case .noneOfThatName: throw NoGroupOfThatName()
            }
        }
    }

    /// There is no group yet that could say in which language.
    fileprivate var startScreen: Screen {
        let language = Language.wished(request.headers[.acceptLanguage]) ?? .english
        return Screen(
            words: .of(language), group: GroupSettings().face, account: nil, formToken: visitorSecret.formToken,
            now: now,
            path: path)
    }

    fileprivate func alreadyBegun(_ screen: Screen) -> Response { doorResponse(screen.alreadyBegunPage(), screen) }
}
