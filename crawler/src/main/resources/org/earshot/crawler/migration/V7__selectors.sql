-- Where the parts of a post stand on a page, a JSON list of lines part=selector; null for every kind but 'selectors'.
alter table crawler.sources add column selectors text;
