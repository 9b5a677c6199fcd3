import Kernel

/// Everything about the workshop itself: who comes in, what was set, what happened.
func addHouse(to routes: Routes<Visit>) {
    addStart(to: routes)
    addDoor(to: routes)
}
