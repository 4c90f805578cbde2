package org.earshot.alerts.planted;

import org.quartz.Scheduler;

record UsesQuartz(Scheduler scheduler) {}
