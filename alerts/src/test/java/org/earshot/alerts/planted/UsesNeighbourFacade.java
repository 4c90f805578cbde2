package org.earshot.alerts.planted;

import org.earshot.indexer.Indexer;

record UsesNeighbourFacade(Indexer indexer) {}
