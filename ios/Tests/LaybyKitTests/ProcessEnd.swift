#if canImport(Glibc)
    import Glibc
#endif

/// SQLCipher takes itself down when a process exits, and crashes whatever thread is still shutting a notebook then: a
/// task that a test left behind. No phone's app ever exits; the tests' process does, and is to end with its own status.
enum ProcessEnd {
    /// From the first notebook on, the process ends at once when it exits. Handlers run last come, first served, so
    /// this has to be asked for after SQLCipher has registered its own.
    static let atOnce: Void = {
        #if canImport(Glibc)
            on_exit(
                { status, _ in
                    fflush(nil)
                    _exit(status)
                }, nil)
        #endif
    }()
}
