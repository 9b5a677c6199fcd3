import Kernel

/// Everything about the workshop itself: who comes in, what was set, what happened.
func addHouse(to routes: Routes<Visit>) {
    addStart(to: routes)
    addDoor(to: routes)
    addLinks(to: routes)
    addMyAccount(to: routes)
    addSecondStep(to: routes)
    addSettings(to: routes)
    addAccounts(to: routes)
    addHistory(to: routes)
}
