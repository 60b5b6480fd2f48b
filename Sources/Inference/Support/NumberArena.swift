/// Hands out pieces of memory that are given back all at once.
struct NumberArena: ~Copyable {
    private var chunks: [UnsafeMutablePointer<Int32>] = []
    private var free = 0
    private var chunkSize: Int

    init(capacity: Int) { chunkSize = max(64, capacity) }

    deinit { for chunk in chunks { chunk.deallocate() } }

    mutating func take(_ count: Int) -> UnsafeMutablePointer<Int32> {
        if let last = chunks.last, free >= count {
            free -= count
            return last + free
        }
        let size = max(chunkSize, count)
        let chunk = UnsafeMutablePointer<Int32>.allocate(capacity: size)
        chunks.append(chunk)
        free = size - count
        return chunk + free
    }
}
