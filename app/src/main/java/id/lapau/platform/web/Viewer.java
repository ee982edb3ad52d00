package id.lapau.platform.web;

/** What a page needs to know of the signed-in user; the principal of the security context is one. */
public interface Viewer {

    String displayName();
}
