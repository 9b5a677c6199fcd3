import Foundation
import Kernel

/// Something only its owner has: an authenticator app, or a sheet with codes that each open once.
let recoveryCodeTables = """
    CREATE TABLE recovery_codes (
        id INTEGER PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        code_hash BLOB NOT NULL,
        used_at INTEGER
    );
    CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);
    ALTER TABLE secrets ADD COLUMN second_step_offered BLOB;
    """

/// One of eight codes that open once each when the phone is lost. 50 random bits.
struct RecoveryCode: Sendable {
    static let count = 8
    /// As it is shown and written down: `abcde-fghij`.
    let text: String

    static func fresh() -> RecoveryCode {
        RecoveryCode(text: base32(randomBytes(7)).prefix(10).lowercased().inGroups(of: 5, separator: "-"))
    }

    static func hash(_ typed: String, of account: Account.ID) -> [UInt8] {
        sha256("recovery:\(account):\(typed.lowercased().filter { $0.isLetter || $0.isNumber })")
    }
}

extension Connection {
    /// Takes a code of the app or a recovery code, and neither twice.
    func useSecondStep(_ typed: String, of account: Account.ID, at now: Date) throws {
        let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
        let isCode = digits.count == 6 && digits.allSatisfy { $0.isASCII && $0.isNumber }
        guard try isCode ? useTimeCode(digits, of: account, at: now) : useRecoveryCode(typed, of: account, at: now)
        else {
            throw Refusal(
                "This code is not right, or was used already. Wait for the next one and try again.", field: "code")
        }
    }

    private func useTimeCode(_ code: String, of account: Account.ID, at now: Date) throws -> Bool {
        let secrets = try secrets(of: account)
        guard let secret = secrets.secondStep,
            let step = TimeCode.step(of: code, secret, at: now, after: secrets.secondStepUsed)
        else { return false }
        return try execute(
            """
            UPDATE secrets SET second_step_used = \(step)
            WHERE account_id = \(account) AND second_step_used < \(step)
            """) == 1
    }

    private func useRecoveryCode(_ typed: String, of account: Account.ID, at now: Date) throws -> Bool {
        try execute(
            """
            UPDATE recovery_codes SET used_at = \(now)
            WHERE account_id = \(account) AND code_hash = \(RecoveryCode.hash(typed, of: account)) AND used_at IS NULL
            """) == 1
    }

    func unusedRecoveryCodes(of account: Account.ID) throws -> Int {
        try count("SELECT count(*) FROM recovery_codes WHERE account_id = \(account) AND used_at IS NULL")
    }

    // MARK: On and off

    /// Keeps a new key until a code proves that the app has it.
    func offerSecondStep(to account: Account.ID) throws {
        try execute(
            """
            INSERT INTO secrets (account_id, second_step_offered) VALUES (\(account), \(randomBytes(20)))
            ON CONFLICT (account_id) DO UPDATE SET second_step_offered = excluded.second_step_offered
            """)
    }

    /// Turns the second step on once the app has shown a right code. Returns the recovery codes, which only the reader
    /// has from now on.
    func acceptSecondStep(of account: Account.ID, code: String, at now: Date) throws -> [RecoveryCode] {
        let secrets = try secrets(of: account)
        guard let offered = secrets.offeredSecondStep else {
            throw Refusal("This page is too old. Start again with “Turn on the second step”.")
        }
        let digits = code.filter { !$0.isWhitespace }
        guard let step = TimeCode.step(of: digits, offered, at: now, after: 0) else {
            throw Refusal(
                "This code is not right. Check the clock of your phone, and type the code it shows now.", field: "code")
        }
        try execute(
            """
            UPDATE secrets
            SET second_step_secret = \(offered), second_step_used = \(step), second_step_offered = NULL
            WHERE account_id = \(account)
            """)
        return try renewRecoveryCodes(of: account)
    }

    func renewRecoveryCodes(of account: Account.ID) throws -> [RecoveryCode] {
        try execute("DELETE FROM recovery_codes WHERE account_id = \(account)")
        return try (0..<RecoveryCode.count).map { _ in
            let code = RecoveryCode.fresh()
            try execute(
                """
                INSERT INTO recovery_codes (id, account_id, code_hash)
                VALUES (\(Identifier<Void>.new()), \(account), \(RecoveryCode.hash(code.text, of: account)))
                """)
            return code
        }
    }

    func turnOffSecondStep(of account: Account.ID) throws {
        try execute("DELETE FROM recovery_codes WHERE account_id = \(account)")
        try execute(
            """
            UPDATE secrets
            SET second_step_secret = NULL, second_step_offered = NULL, second_step_used = 0
            WHERE account_id = \(account)
            """)
    }
}
