using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Hosting;

/// <summary>The security headers of every response (design.md section 6) and the nonce that scripts of this response carry.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, PublicUrl url)
{
    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Nonce.New();
        context.Items[Nonce.Key] = nonce;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers["X-Content-Type-Options"] = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
            if (!headers.ContainsKey("Content-Security-Policy"))
            {
                headers["Content-Security-Policy"] =
                    $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            }
            if (url.IsHttps) headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains";
            // set-up and sign-in pages carry tokens, signed-in pages carry customers: nothing of them stays in a cache
            if (!headers.ContainsKey("Cache-Control")) headers["Cache-Control"] = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
