using GkeAws.Lab.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GkeAws.Benchmarks.Lab;

/// <summary>The floor: the same Kestrel with the same settings, which answers the same bytes and knows nothing.</summary>
internal sealed class BareKestrel(byte[] body, string contentType) : IHttpApplication<HttpContext>
{
    public static LabHost Start(byte[] body, string contentType) =>
        LabHost.StartAsync(System.Net.IPAddress.Loopback, 0, new BareKestrel(body, contentType), CancellationToken.None).GetAwaiter().GetResult();

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        // A body has to be read before the answer, by whoever answers.
        if (context.Request.ContentLength > 0)
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
        }
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }
}
