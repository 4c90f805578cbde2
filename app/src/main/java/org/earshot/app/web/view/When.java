package org.earshot.app.web.view;

/// A moment, ready to be read.
///
/// @param iso for machines
/// @param exact date and time in the operator's zone
/// @param ago how long it is past or ahead, in words
public record When(String iso, String exact, String ago) {}
