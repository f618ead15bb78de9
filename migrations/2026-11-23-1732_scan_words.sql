-- How far a scan has come is shown to the secretariat; what stands on its pages is shown as a document alone, behind its
-- masks.
revoke select on scans, scan_pages from genbo_viewer;
grant select (id, cooperation_id, file_name, pages, document_id, added_at, finished_at) on scans to genbo_viewer;
grant select (scan_id, number) on scan_pages to genbo_viewer;
