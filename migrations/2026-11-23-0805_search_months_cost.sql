-- To put the words of an entry and its month together takes as long as to look some hundred words up: where one of two
-- things is asked for, each is to be looked up, and not held against all that has the rest.
alter function text_search_month(date) cost 300;
