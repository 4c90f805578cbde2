package org.earshot.alerts.planted;

class IsOpen {}
