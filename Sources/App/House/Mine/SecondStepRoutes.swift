import Foundation
import Hummingbird
import Kernel

/// Turning the second step on and off, and the codes for when the phone is lost.
func addSecondStep(to routes: Routes<Visit>) {
    routes.get("account/second-step") { visit in
        let now = visit.now
        return try await visit.page { db, screen in try db.secondStepPage(screen, at: now) }
    }

    routes.post("account/second-step/start") { visit in
        let form = try await visit.form()
        return try await visit.save(form) { db, _ in
            guard let account = db.viewer.id else { throw NotSignedIn() }
            try refuse(if: try db.secrets(of: account).hasSecondStep, "The second step is on already.")
            try db.offerSecondStep(to: account)
            return .seeOther("/account/second-step")
        }
    }

    routes.post("account/second-step") { visit in
        let form = try await visit.form(), now = visit.now
        return try await visit.save(form) { db, screen, state in
            try db.secondStepPage(screen, at: now, state)
        } _: { db, screen in
            guard let account = db.viewer.id else { throw NotSignedIn() }
            let codes = try db.acceptSecondStep(of: account, code: form["code"], at: now)
            return .page(screen.recoveryCodesPage(codes, isNew: true))
        }
    }

    routes.post("account/second-step/off") { visit in
        let form = try await visit.form(), now = visit.now
        return try await visit.refusing(form) {
            try $0.secondStepPage($1, at: now, $2)
        } _: {
            let account = try await visit.requirePassword(form["password"])
            return try await visit.save(form) { db, _ in
                try db.turnOffSecondStep(of: account.id)
                return .seeOther("/account", saying: "The second step is off.")
            }
        }
    }

    routes.post("account/recovery-codes") { visit in
        let form = try await visit.form(), now = visit.now
        return try await visit.refusing(form) {
            try $0.secondStepPage($1, at: now, $2)
        } _: {
            let account = try await visit.requirePassword(form["password-codes"], field: "password-codes")
            return try await visit.save(form) { db, screen in
                try refuse(if: try !db.secrets(of: account.id).hasSecondStep, "The second step is off.")
                return .page(screen.recoveryCodesPage(try db.renewRecoveryCodes(of: account.id), isNew: false))
            }
        }
    }
}

extension Connection {
    fileprivate func secondStepPage(_ screen: Screen, at now: Date, _ state: FormState = .fresh) throws -> Page {
        let mine = try myAccount(at: now), secrets = try secrets(of: mine.account.id)
        if secrets.hasSecondStep { return screen.secondStepOnPage(mine, state) }
        guard let offered = secrets.offeredSecondStep else { return screen.secondStepOffPage() }
        return screen.secondStepOfferPage(mine, offered, state)
    }
}
