import ArgumentParser

@main struct Spadework: AsyncParsableCommand {
}
