package vn.chungtay.operations;

/** Work that takes longer than a caller waits for. It has a request context of its own, and whoever began it as the one who makes its changes. */
@FunctionalInterface
public interface LongWork {

    void run(Progress progress) throws Exception;
}
