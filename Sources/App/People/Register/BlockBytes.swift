import Kernel

/// The columns of one block, in room that is used for block after block.
final class BlockBytes {
    private struct Room {
        var start = UnsafeMutableRawPointer.allocate(byteCount: 0, alignment: 16)
        var size = 0
        /// `nil` where the block has no such column.
        var count: Int?
    }

    private var rooms: [Room] = []

    deinit { for room in rooms { room.start.deallocate() } }

    func clear() { for number in rooms.indices { rooms[number].count = nil } }

    func keep(_ bytes: UnsafeRawBufferPointer, _ column: Int) {
        while rooms.count <= column { rooms.append(Room()) }
        if rooms[column].size < bytes.count {
            rooms[column].start.deallocate()
            rooms[column].size = bytes.count + bytes.count / 4 + 16
            rooms[column].start = .allocate(byteCount: rooms[column].size, alignment: 16)
        }
        if let from = bytes.baseAddress { rooms[column].start.copyMemory(from: from, byteCount: bytes.count) }
        rooms[column].count = bytes.count
    }

    subscript(_ column: Int) -> UnsafeRawBufferPointer {
        guard column < rooms.count, let count = rooms[column].count else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(start: rooms[column].start, count: count)
    }

    func columns() throws -> [Int: PackedColumn] {
        var columns: [Int: PackedColumn] = [:]
        for number in rooms.indices.dropFirst() where rooms[number].count != nil {
            columns[number] = try PackedColumn(self[number])
        }
        return columns
    }
}
