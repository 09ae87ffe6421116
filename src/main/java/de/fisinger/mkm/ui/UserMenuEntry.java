package de.fisinger.mkm.ui;

/**
 * A page that the user's menu leads to.
 *
 * @param labelKey text key of its name
 * @param address the page's address, without a slash before it
 */
public record UserMenuEntry(String labelKey, String address) {}
