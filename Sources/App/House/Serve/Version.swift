/// The version that people see: in `/health`, in the log, with `spadework --version`.
package let spadeworkVersion = "0.1.0"
