-- Starters: each opens with an apology and a way out, and defends nothing.
insert into alerts.saved_replies (reply, title, lang, words) values
('ack-en', 'We are on it', 'en',
'Dear {author}, we are sorry that {item} let you down. Thank you for telling us. I am {agent} of {brand}, and I will follow this to its end. Would you rather have a replacement or your money back? Please send me your order number in a private message, and you will hear from me within a day.'),
('ack-lt', 'Jau sprendžiame', 'lt',
'Sveiki, {author}, labai atsiprašome, kad {item} Jus nuvylė. Ačiū, kad parašėte. Esu {agent} iš {brand} ir pasirūpinsiu, kad viskas būtų išspręsta iki galo. Ką rinktumėtės: naują prekę ar grąžintus pinigus? Parašykite man užsakymo numerį asmenine žinute, atsakysiu per vieną dieną.'),
('ack-el', 'Το αναλαμβάνουμε', 'el',
'Αγαπητέ/ή {author}, ζητούμε συγγνώμη που το {item} σας απογοήτευσε. Σας ευχαριστούμε που μας το είπατε. Είμαι ο/η {agent} από την {brand} και θα ασχοληθώ μέχρι να λυθεί. Τι θα προτιμούσατε: αντικατάσταση ή επιστροφή χρημάτων; Στείλτε μου με προσωπικό μήνυμα τον αριθμό της παραγγελίας σας και θα έχετε νέα μου μέσα σε μία ημέρα.'),
('ack-te', 'మేము చూస్తున్నాము', 'te',
'{author} గారు, {item} మిమ్మల్ని నిరాశపరిచినందుకు మమ్మల్ని క్షమించండి. మాకు చెప్పినందుకు ధన్యవాదాలు. నేను {brand} నుండి {agent}. ఈ సమస్య పూర్తిగా పరిష్కారమయ్యే వరకు నేనే చూసుకుంటాను. మీకు కొత్త వస్తువు కావాలా, లేక డబ్బు తిరిగి కావాలా? దయచేసి మీ ఆర్డర్ నంబర్‌ను నాకు వ్యక్తిగత సందేశంలో పంపండి. ఒక రోజులోపు మీకు జవాబిస్తాను.'),
('update-en', 'Where we stand', 'en',
'Dear {author}, a word on where we stand with {item}: … You will hear from me again by … . {agent}, {brand}'),
('closing-en', 'Is it well now?', 'en',
'Dear {author}, {item} should be in order now. Are you content with how it was settled? If anything is left, tell me here and I will take it up again. {agent}, {brand}');
