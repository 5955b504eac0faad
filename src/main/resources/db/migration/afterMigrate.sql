select audit_prepare();
