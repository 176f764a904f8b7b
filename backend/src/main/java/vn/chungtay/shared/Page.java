package vn.chungtay.shared;

import java.util.List;

/** Some rows of a list, and how to ask for the next ones; the token is null on the last page. */
public record Page<T>(List<T> items, String nextPageToken) {
}
