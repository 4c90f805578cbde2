package org.earshot.alerts.planted;

import jakarta.mail.Session;

record UsesMail(Session session) {}
