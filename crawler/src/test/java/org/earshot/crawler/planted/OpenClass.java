package org.earshot.crawler.planted;

class OpenClass {}
