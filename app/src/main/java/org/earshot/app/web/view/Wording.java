package org.earshot.app.web.view;

/// What a view needs beside the facts: words, times and names.
public record Wording(Texts texts, Times times, Names names) {}
