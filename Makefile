# What people type. `make run` and `make test` work on a fresh Debian 12 machine with Swift 6.3.

.PHONY: run test

test:
	swift build --build-tests
	swift test --skip-build
	Tests/with-postgres swift test --skip-build
