package org.earshot.app.web.view;

/// Who reads, and in which words.
public record Reader(String user, Wording wording) {}
